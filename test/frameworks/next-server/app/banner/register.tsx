'use client';
import '@turn-back-crime/widgets/components/banner/define';

/** Brings the script of the element to the browser. */
export default function Register() {
  return null;
}
