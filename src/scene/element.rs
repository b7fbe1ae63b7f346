//! Our own plotters elements: primitives at data coordinates, and groups.
//!
//! ```text
//! plane(&area, from..to, height)?                      coordinates: values across, units up
//! plane.draw(&Shape::new(points, |at| …))              primitives at data coordinates
//! in_group(&area, role, || plane.draw(…))              whatever plotters draws, grouped
//! ```

use std::cell::Cell;
use std::iter;
use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use super::backend::{BackendResult, DrawError, SceneBackend};
use super::{Dpx, Node, Role};

/// Primitives at data coordinates: plotters maps `points`, `f` makes nodes of them.
#[derive(Debug, Clone)]
pub struct Shape<C, F> {
    points: Vec<C>,
    f: F,
}

impl<C, F: Fn(&[(Dpx, Dpx)]) -> Vec<Node>> Shape<C, F> {
    /// Nodes that `f` makes of the picture coordinates of `points`.
    pub fn new(points: impl Into<Vec<C>>, f: F) -> Self {
        Self {
            points: points.into(),
            f,
        }
    }
}

impl<'a, C, F> PointCollection<'a, C> for &'a Shape<C, F> {
    type Point = &'a C;
    type IntoIter = &'a [C];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl<C, F: Fn(&[(Dpx, Dpx)]) -> Vec<Node>> Drawable<SceneBackend> for Shape<C, F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        pos: I,
        backend: &mut SceneBackend,
        _: (u32, u32),
    ) -> BackendResult {
        let points: Vec<_> = pos.collect();
        for node in (self.f)(&points) {
            backend.push(node);
        }
        Ok(())
    }
}

/// An area with coordinates: values across, scene units upwards.
pub type Plane = DrawingArea<SceneBackend, Cartesian2d<RangedCoordf64, RangedCoordi32>>;

/// Gives an area coordinates. plotters' `ChartBuilder` would give it the same, and 5 kB
/// brotli of axes that no chart has.
pub fn plane(area: DrawingArea<SceneBackend, Shift>, values: Range<f64>, height: Dpx) -> Plane {
    let (across, down) = area.get_pixel_range();
    let pixels = (across.start..across.end - 1, down.end - 1..down.start);
    area.apply_coord_spec(Cartesian2d::new(values, 0..height, pixels))
}

/// Runs `f` with everything it draws on the backend of `area` inside one group.
///
/// # Errors
/// What `f` fails with, or `area` being drawn on at this moment.
pub fn in_group<CT: CoordTranslate, T>(
    area: &DrawingArea<SceneBackend, CT>,
    role: Role,
    f: impl FnOnce() -> Result<T, DrawError>,
) -> Result<T, DrawError> {
    area.draw(&Bracket::Open(Cell::new(Some(role))))?;
    let drawn = f();
    area.draw(&Bracket::Close)?;
    drawn
}

/// Adds nodes as they are, at picture coordinates, to the backend of `area`.
///
/// # Errors
/// If `area` is being drawn on at this moment.
pub fn push<CT: CoordTranslate>(
    area: &DrawingArea<SceneBackend, CT>,
    nodes: Vec<Node>,
) -> Result<(), DrawError> {
    area.draw(&Bracket::Nodes(Cell::new(nodes)))
}

/// An element without coordinates of its own; drawing it takes what it holds.
enum Bracket {
    Open(Cell<Option<Role>>),
    Nodes(Cell<Vec<Node>>),
    Close,
}

impl<'a, C: 'a> PointCollection<'a, C> for &'a Bracket {
    type Point = &'a C;
    type IntoIter = iter::Empty<&'a C>;

    fn point_iter(self) -> Self::IntoIter {
        iter::empty()
    }
}

impl Drawable<SceneBackend> for Bracket {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SceneBackend,
        _: (u32, u32),
    ) -> BackendResult {
        match self {
            Self::Open(role) => role.take().into_iter().for_each(|role| backend.open(role)),
            Self::Nodes(nodes) => nodes.take().into_iter().for_each(|node| backend.push(node)),
            Self::Close => backend.close()?,
        }
        Ok(())
    }
}
