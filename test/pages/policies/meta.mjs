export default { name: 'a policy in the page', section: 'a-policy-in-the-page' };
