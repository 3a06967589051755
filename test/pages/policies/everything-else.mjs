export default { name: 'everything else forbidden, in a frame of another site', section: 'everything-else', framed: true };
