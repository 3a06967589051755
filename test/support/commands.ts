import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

/** The names of the files with examples. */
export const exampleLists = (): Promise<string[]> => executeServerCommand('example-lists');

/** The default that each property's doc comment names, by property; 'undefined' where it names none. */
export const documentedDefaults = (element: string): Promise<Record<string, string>> =>
  executeServerCommand('documented-defaults', element);

interface Documented {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** An element as custom-elements.json describes it. */
export interface ElementManifest {
  tagName?: string;
  attributes: (Documented & { fieldName: string })[];
  members: (Documented & { kind: 'field' | 'method' })[];
  events: Documented[];
  slots: Documented[];
  cssParts: Documented[];
  cssProperties: Documented[];
  cssStates?: Documented[];
}

/** Every element, as custom-elements.json describes it. */
export async function elementManifests(): Promise<ElementManifest[]> {
  const { modules } = await executeServerCommand<{ modules: { declarations: ElementManifest[] }[] }, never>('manifest');
  return modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
}

/** Starts a pledge service on another origin, and gives its endpoint; it first answers these statuses, and records nothing then. */
export const pledgeService = (...faults: number[]): Promise<string> => executeServerCommand('pledge-service', faults);

/** The ids that count there. */
export const pledgedAt = (endpoint: string, campaign: string): Promise<string[]> => executeServerCommand('pledged', { endpoint, campaign });

/** Frees all that nothing refers to any more. */
export const collectGarbage = (): Promise<boolean> => executeServerCommand('collect-garbage');

/** The preferences that a visitor has set in the browser. */
export interface Wishes {
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** Sets all of a visitor's wishes, and waits until they have reached the page; those not named are off. */
export async function prefer({ reducedMotion = false, forcedColors = false }: Wishes): Promise<void> {
  await executeServerCommand('prefer', { reducedMotion, forcedColors });
  const matches = (query: string, wanted: boolean) => matchMedia(query).matches === wanted;
  await waitUntil(
    () => matches('(prefers-reduced-motion: reduce)', reducedMotion) && matches('(forced-colors: active)', forcedColors),
    'the wishes of the visitor in the page',
    { timeout: 8000 },
  );
}

/** The origin of the site to which a quick exit leads; its answer keeps a browser where it is. */
export const neutralSite = (): Promise<string> => executeServerCommand('neutral-site');

/** The requests for a path that came there, with what was told of the page before. */
export const heardThere = (path: string): Promise<{ url: string; referer: string }[]> => executeServerCommand('heard-there', path);
