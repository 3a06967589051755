/** Registers `tbc-exit`, in every language. */
import '../../generated/languages/exit.js';
import './register.js';
