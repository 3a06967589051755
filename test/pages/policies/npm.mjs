import '../npm-app.mjs';

export default { name: 'the npm modules in an app of the host', section: 'from-npm' };
