/** What Vite gives the builder, and nothing else of it. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Readonly<Record<string, T>>;
}
