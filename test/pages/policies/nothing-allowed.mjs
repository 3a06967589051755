export default {
  name: "default-src 'none' alone",
  headers: { 'Content-Security-Policy': "default-src 'none'" },
  fallback: true,
  refusals: [/Loading the script '[^']*embed\.js' violates/],
  reports: ['script-src-elem'],
};
