export default { name: 'a hash and strict-dynamic', section: 'a-hash-and-strict-dynamic' };
