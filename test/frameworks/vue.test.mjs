import { holdToPromises } from './apps.mjs';

await holdToPromises('Vue', 'vue/main.ts', {
  installed: ['vue'],
  // With its compiler, so that the template can stand in the module.
  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
});
