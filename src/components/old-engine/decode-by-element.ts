/**
 * `createImageBitmap` where there is none: an image element is as good to draw from. It takes no options, as many
 * browsers that have the function do not.
 */
export async function decodeByElement(file: Blob): Promise<HTMLImageElement & { close(): void }> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  return Object.assign(image, { close: () => URL.revokeObjectURL(url) });
}
