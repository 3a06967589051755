/** Pages that mirror themselves by `dir` alone: texts in English are read from left to right all the same, and Arabic never from left to right. */
export default { name: 'directions that contradict the language', html: 'dir="rtl"', cell: 'dir="rtl"' };
