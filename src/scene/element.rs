//! Our own plotters elements: marks that carry their figure, and groups.
//!
//! ```text
//! chart.draw_series(marks.map(|m| MarkRect::new(…)))   one group for each figure
//! chart.draw_series(points.map(|p| Shape::new(…)))     primitives at data coordinates
//! in_group(&area, Role::Decoration, || mesh.draw())    whatever plotters draws, grouped
//! ```

use std::iter;

use plotters::coord::CoordTranslate;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, DynElement, IntoDynElement, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::backend::{BackendError, DrawError, SceneBackend};
use super::{Dpx, Mark, Node, Paint, Rect, Role, Stroke};

type Drawn = Result<(), DrawingErrorKind<BackendError>>;

/// Any plotters element, drawn as one group.
///
/// It boxes the element: generic over it, the implementation would send the compiler into
/// an endless search wherever elements are added to an `EmptyElement`.
pub struct Grouped<'b, C: Clone> {
    role: Role,
    element: DynElement<'b, SceneBackend, C>,
}

impl<'b, C: Clone> Grouped<'b, C> {
    /// `element` as a group of this role.
    pub fn new<E>(role: Role, element: E) -> Self
    where
        E: Drawable<SceneBackend> + 'b,
        for<'a> &'a E: PointCollection<'a, C>,
    {
        Self {
            role,
            element: element.into_dyn(),
        }
    }
}

impl<'a, 'b: 'a, C: Clone> PointCollection<'a, C> for &'a Grouped<'b, C> {
    type Point = &'a C;
    type IntoIter = &'a Vec<C>;

    fn point_iter(self) -> Self::IntoIter {
        self.element.point_iter()
    }
}

impl<C: Clone> Drawable<SceneBackend> for Grouped<'_, C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        pos: I,
        backend: &mut SceneBackend,
        parent_dim: (u32, u32),
    ) -> Drawn {
        backend.open(self.role.clone());
        let drawn = self.element.draw(pos, backend, parent_dim);
        backend.close()?;
        drawn
    }
}

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
    ) -> Drawn {
        let points: Vec<_> = pos.collect();
        for node in (self.f)(&points) {
            backend.push(node);
        }
        Ok(())
    }
}

/// A bar: one figure as a rectangle between two corners at data coordinates.
#[derive(Debug, Clone)]
pub struct MarkRect<C> {
    corners: [C; 2],
    mark: Mark,
    fill: Paint,
    stroke: Option<Stroke>,
}

impl<C> MarkRect<C> {
    /// The bar of `mark` between two opposite corners.
    pub fn new(corners: [C; 2], mark: Mark, fill: Paint) -> Self {
        Self {
            corners,
            mark,
            fill,
            stroke: None,
        }
    }

    /// The same bar with an outline.
    pub fn outlined(self, stroke: Stroke) -> Self {
        Self {
            stroke: Some(stroke),
            ..self
        }
    }
}

impl<'a, C> PointCollection<'a, C> for &'a MarkRect<C> {
    type Point = &'a C;
    type IntoIter = &'a [C];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl<C> Drawable<SceneBackend> for MarkRect<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut pos: I,
        backend: &mut SceneBackend,
        _: (u32, u32),
    ) -> Drawn {
        let (Some((ax, ay)), Some((bx, by))) = (pos.next(), pos.next()) else {
            return Ok(());
        };
        backend.open(Role::Mark(self.mark.clone()));
        backend.push(Node::Rect(Rect {
            x: ax.min(bx),
            y: ay.min(by),
            w: (ax - bx).abs(),
            h: (ay - by).abs(),
            fill: self.fill,
            stroke: self.stroke,
        }));
        backend.close()
    }
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
    area.draw(&Bracket::Open(role))?;
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
    area.draw(&Bracket::Nodes(nodes))
}

/// An element without coordinates of its own.
enum Bracket {
    Open(Role),
    Nodes(Vec<Node>),
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
    ) -> Drawn {
        match self {
            Self::Open(role) => backend.open(role.clone()),
            Self::Nodes(nodes) => nodes.iter().cloned().for_each(|node| backend.push(node)),
            Self::Close => backend.close()?,
        }
        Ok(())
    }
}
