// 🚀 every ship
export async function onRequestGet({ params }) {
  return new Response(params.id);
}
