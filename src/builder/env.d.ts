/** What Vite gives the builder, and nothing else of it. */
interface ImportMeta {
  glob<T>(pattern: string | string[], options: { eager: true; import: 'default' | 'widget'; query?: '?raw' }): Readonly<Record<string, T>>;
}
