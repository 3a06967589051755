/** The few types of Vite that the builder uses. */
interface ImportMeta {
  glob<T>(pattern: string | string[], options: { eager: true; import: 'default' | 'widget'; query?: '?raw' }): Readonly<Record<string, T>>;
}
