import { type Resource, resource } from './resource.js';

/** Loads code that an element needs only at times: a constant of the element's module, by which the code is known. */
export type CodeLoader<Exported = unknown> = () => Promise<{ default: Exported }>;

/** The state of such code, which is asked for once a page; code that can't be had is named on the console. */
export const lateCode = (load: CodeLoader): Resource => resource(load, load, 'Code that is loaded later');

/** The code itself; `undefined` until it is loaded. */
export function codeOf<Exported>(load: CodeLoader<Exported>): Exported | undefined {
  const found = lateCode(load);
  return found.state === 'here' ? (found.value as Exported) : undefined;
}
