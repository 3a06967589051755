import type { PledgeNetwork } from './pledge-button.values.js';

interface Network {
  name: string;
  /** Where a page is shared; both are percent-encoded. */
  address: (url: string, words: string) => string;
}

/** The addresses that the networks document for plain links: no script of theirs, and nothing is asked of them before the visitor follows one. */
export const NETWORKS: Readonly<Record<PledgeNetwork, Network>> = {
  facebook: { name: 'Facebook', address: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  x: { name: 'X', address: (url, words) => `https://x.com/intent/post?url=${url}&text=${words}` },
  whatsapp: { name: 'WhatsApp', address: (url, words) => `https://wa.me/?text=${words}%20${url}` },
  telegram: { name: 'Telegram', address: (url, words) => `https://t.me/share/url?url=${url}&text=${words}` },
  linkedin: { name: 'LinkedIn', address: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  bluesky: { name: 'Bluesky', address: (url, words) => `https://bsky.app/intent/compose?text=${words}%20${url}` },
};
