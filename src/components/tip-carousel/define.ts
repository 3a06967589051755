/** Registers `tbc-tip-carousel`, in every language. */
import '../../generated/languages/tip-carousel.js';
import './register.js';
