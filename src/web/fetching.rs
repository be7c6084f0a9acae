//! Files from an address.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The bytes at an address.
///
/// # Errors
/// It could not be fetched: why, with the address.
pub async fn fetch(address: &str) -> Result<Vec<u8>, String> {
    bytes(address)
        .await
        .map_err(|reason| format!("{address}: {reason}"))
}

async fn bytes(address: &str) -> Result<Vec<u8>, String> {
    let global: web_sys::Window = js_sys::global().unchecked_into();
    let response = JsFuture::from(global.fetch_with_str(address)).await;
    let response = response.map_err(|_| "could not be fetched")?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| "gave no response")?;
    if !response.ok() {
        return Err(format!("status {}", response.status()));
    }
    let buffer = response.array_buffer().map_err(|_| "has no body")?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| "broke off")?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
