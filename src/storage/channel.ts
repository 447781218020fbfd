/** Messages between the windows of this origin that keep the same library or the same map. */

/** Undefined where the browser has no channels, or refuses one to this frame. */
export function openChannel(...topic: readonly string[]): BroadcastChannel | undefined {
  try {
    // As JSON, because the name of a library may hold any character.
    return new BroadcastChannel(`journeymap ${JSON.stringify(topic)}`);
  } catch {
    return undefined;
  }
}
