// vitest.config.js
export default { test: { environment: 'jsdom', setupFiles: ['./vitest.setup.js'] } };
