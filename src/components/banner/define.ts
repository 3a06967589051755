/** Registers `tbc-banner`, in every language. */
import '../../generated/languages/banner.js';
import './register.js';
