/** Registers `tbc-story-list`, in every language. */
import '../../generated/languages/story-list.js';
import './register.js';
