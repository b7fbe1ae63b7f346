//! What a reader does on a page with keys, mouse and finger.

use serde_json::json;
use thirtyfour::{By, Key};

use super::page::Page;

/// A point of the window, in CSS pixels.
pub type Point = (f64, f64);

impl Page {
    /// Types a text into a field in place of what is there.
    pub async fn fill(&self, selector: &str, text: &str) {
        let field = self.browser.find(By::Css(selector)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Clicks the first element that a selector finds. Where something that sticks to the edge of
    /// the window is over it, it is brought to the middle first, as a reader would.
    pub async fn click(&self, selector: &str) {
        let element = self.browser.find(By::Css(selector)).await;
        let element = element.unwrap_or_else(|e| panic!("{selector}: {e}"));
        let mut clicked = element.click().await;
        if clicked
            .as_ref()
            .is_err_and(|e| e.to_string().contains("click intercepted"))
        {
            let middle =
                "one(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.eval_with::<()>(middle, json!([selector])).await;
            clicked = element.click().await;
        }
        clicked.unwrap_or_else(|e| panic!("{selector}: {e}"));
    }

    /// Presses and releases a key.
    pub async fn press(&self, key: impl Into<char>) {
        let keys = self.browser.action_chain().send_keys(key.into());
        keys.perform().await.unwrap();
    }

    /// Presses Tab while Shift is down: the way back.
    pub async fn press_back(&self) {
        let keys = self.browser.action_chain();
        let keys = keys.key_down(Key::Shift).send_keys(Key::Tab);
        keys.key_up(Key::Shift).perform().await.unwrap();
    }

    /// Presses and releases the main button of the mouse at a point, in every engine.
    pub async fn click_at(&self, at: Point) {
        let (x, y) = (at.0.round() as i64, at.1.round() as i64);
        let click = self.browser.action_chain().move_to(x, y).click();
        click.perform().await.unwrap();
    }

    /// Moves the mouse to a point, on a straight line of small steps from another.
    pub async fn glide(&self, from: Point, to: Point) {
        for step in 0..=8 {
            let part = f64::from(step) / 8.0;
            let at = |from: f64, to: f64| from + (to - from) * part;
            let (x, y) = (at(from.0, to.0), at(from.1, to.1));
            let moved = json!({ "type": "mouseMoved", "x": x, "y": y });
            self.tell("Input.dispatchMouseEvent", moved).await;
        }
    }

    /// Presses and releases the main button of the mouse at a point.
    pub async fn press_mouse(&self, at: Point) {
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = json!({
                "type": kind, "x": at.0, "y": at.1, "button": "left", "clickCount": 1,
            });
            self.tell("Input.dispatchMouseEvent", button).await;
        }
    }

    /// Touches a point with a finger, shortly.
    pub async fn tap(&self, at: Point) {
        let finger = json!({ "type": "touchStart", "touchPoints": [{ "x": at.0, "y": at.1 }] });
        self.tell("Input.dispatchTouchEvent", finger).await;
        let lifted = json!({ "type": "touchEnd", "touchPoints": [] });
        self.tell("Input.dispatchTouchEvent", lifted).await;
    }
}
