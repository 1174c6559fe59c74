/** How the long connection to the platform does; there is none where events come by the webhook. */
export type Link = {
  connected: boolean;
  /** Since when it is not, epoch ms. */
  lostAt?: number | undefined;
  /** The last thing that went wrong with it; nothing of what anybody wrote. */
  why?: string | undefined;
};
