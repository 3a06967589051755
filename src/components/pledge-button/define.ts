/** Registers `tbc-pledge-button`, in every language. */
import '../../generated/languages/pledge-button.js';
import './register.js';
