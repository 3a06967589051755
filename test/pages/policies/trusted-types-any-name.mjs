export default { name: 'Trusted Types without a list of names', section: 'trusted-types-without-a-list' };
