// vite.config.js
import vue from '@vitejs/plugin-vue';

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('tbc-') } } })],
  build: { rolldownOptions: { input: ['index.html', 'hero.html', 'server.html'] } },
};
