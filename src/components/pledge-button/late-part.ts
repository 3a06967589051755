import type { CSSResult } from 'lit';
import type { PledgePromise } from '../../content/types.js';
import type { MsgFn } from '../../localization/messages.js';
import type { TbcPledgeButton } from './pledge-button.js';

/** The facts that a part renders from. */
export interface RenderContext {
  /** The messages of the part's own catalog. */
  msg: MsgFn;
  /** The locale for `Intl`. */
  locale: string;
  /** The value of `aria-level`. */
  level: string;
  promises: readonly PledgePromise[];
  /** The `lang` of the promises, where they are the page's own. */
  promiseLanguage: unknown;
  /** Whether the visitor has picked a promise. */
  hasChosen: boolean;
}

/** A part of the element that is loaded when it is needed. */
export interface LatePart<Pieces> {
  /** Follows the campaign that the element names; called before each rendering. */
  open(): void;
  close(): void;
  render(context: RenderContext): Pieces;
}

export interface LatePartClass<Part> {
  readonly styles: CSSResult;
  new (element: TbcPledgeButton): Part;
}
