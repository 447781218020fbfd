// Pictures for tests, painted when they are wanted.

/** A real picture of one colour. */
export async function paintPicture(width = 8, height = 6, color = 'teal', type = 'image/png'): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type));
  if (!blob) throw new Error('no picture');
  return new File([blob], 'picture', { type: blob.type });
}
