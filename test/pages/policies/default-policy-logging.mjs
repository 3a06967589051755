export default {
  name: "a default policy of the host that logs: it is asked about what is the host's, not about ours",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default turn-back-crime" },
  before: () =>
    window.trustedTypes.createPolicy('default', {
      createHTML(html) {
        console.log(`asked: ${html}`);
        return html;
      },
    }),
  body: "<script>document.createElement('p').innerHTML = '<b>of the host</b>'</script>",
  refusals: [/^log: asked: <b>of the host<\/b>$/],
};
