import config from './vite.config.js';

export default { ...config, build: { rolldownOptions: { input: ['index.html', 'hero.html', 'server.html'] } } };
