/** Registers `tbc-story-card`, in every language. */
import '../../generated/languages/story-card.js';
import './register.js';
