/** The networks that `networks` may name. */
export const PLEDGE_NETWORKS = ['facebook', 'x', 'whatsapp', 'telegram', 'linkedin', 'bluesky'] as const;
export type PledgeNetwork = (typeof PLEDGE_NETWORKS)[number];
