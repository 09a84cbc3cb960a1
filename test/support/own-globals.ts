/** Before each file of tests: Excel's global names are nobody's, since workers share their globals among files. */
for (const name of ["Excel", "Office", "OfficeExtension", "CustomFunctions"]) Reflect.deleteProperty(globalThis, name);
