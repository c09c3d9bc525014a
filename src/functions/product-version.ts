import product from '../../package.json';

/** As in package.json, e.g. `1.2.0`. */
export const PRODUCT_VERSION: string = product.version;
