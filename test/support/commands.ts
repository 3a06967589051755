import { executeServerCommand } from '@web/test-runner-commands';

/** The names of the files with examples. */
export const exampleLists = (): Promise<string[]> => executeServerCommand('example-lists');

/** The default that each property's doc comment names, by property; 'undefined' where it names none. */
export const documentedDefaults = (element: string): Promise<Record<string, string>> =>
  executeServerCommand('documented-defaults', element);

/** What a visitor asked the browser for. */
export interface Wishes {
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** Sets all of a visitor's wishes; those not named are off. */
export const prefer = (wishes: Wishes): Promise<boolean> => executeServerCommand('prefer', wishes);
