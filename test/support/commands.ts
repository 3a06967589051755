import { executeServerCommand } from '@web/test-runner-commands';

/** The names of the files with examples. */
export const exampleLists = (): Promise<string[]> => executeServerCommand('example-lists');

/** The default that each property's doc comment names, by property; 'undefined' where it names none. */
export const documentedDefaults = (element: string): Promise<Record<string, string>> =>
  executeServerCommand('documented-defaults', element);

export const emulateForcedColors = (value: 'active' | 'none'): Promise<boolean> => executeServerCommand('emulate-forced-colors', value);
