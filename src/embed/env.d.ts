/** The package's version, put in by the build. */
declare const __VERSION__: string;

/** The elements and the code that each shares with others, put in by the build. */
declare const __SHARED_FILES__: import('./files.js').SharedFiles;
