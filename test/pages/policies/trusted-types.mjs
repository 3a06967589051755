import hostLit from './support/host-lit.mjs';

export default { name: "Trusted Types, our name beside that of the host's own Lit", section: 'trusted-types', ...hostLit };
