//! What the bench has measured, and what can be said of it.

use anyhow::{Context, Result};
use serde_json::Value;

/// One part of the bench.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// How often everything was measured.
    pub(crate) rounds: u64,
    pub(crate) rows: Vec<Row>,
    /// Why nothing of it could be measured; empty where it was.
    pub(crate) why: String,
}

/// What was measured of one page, or of one act on it.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// Under which condition.
    pub(crate) at: String,
    /// Of what.
    pub(crate) of: String,
    /// On which page, or by which act.
    pub(crate) page: String,
    pub(crate) requests: Option<u64>,
    pub(crate) bytes: Option<u64>,
    /// Why it could not be measured.
    pub(crate) why: Option<String>,
    ms: Value,
}

impl Part {
    /// Reads a file of `target/bench/`.
    pub(crate) fn read(text: &str) -> Result<Self> {
        let part: Value = serde_json::from_str(text)?;
        let rows = part["rows"].as_array().context("it has no rows")?;
        let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let row = |row: &Value| Row {
            at: text(row, "at"),
            of: text(row, "of"),
            page: text(row, "page"),
            requests: row["requests"].as_u64(),
            bytes: row["bytes"].as_u64(),
            why: row["why"].as_str().map(str::to_owned),
            ms: row["ms"].clone(),
        };
        Ok(Self {
            rounds: part["rounds"].as_u64().context("it has no rounds")?,
            rows: rows.iter().map(row).collect(),
            why: text(&part, "why"),
        })
    }

    /// The row of a page under a condition.
    pub(crate) fn row(&self, at: &str, page: &str) -> Option<&Row> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.at == at && row.page == page)
    }

    /// What is in a field of the rows, each once, in their order.
    pub(crate) fn all(&self, field: fn(&Row) -> &String) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !found.contains(&field(row).as_str()) {
                found.push(field(row));
            }
        }
        found
    }
}

impl Row {
    /// What was measured by this name, in milliseconds, one for each round.
    pub(crate) fn ms(&self, name: &str) -> Sample {
        let values = self.ms[name].as_array().into_iter().flatten();
        Sample(values.filter_map(Value::as_f64).collect())
    }
}

/// What was measured again and again.
#[derive(Debug, Default)]
pub(crate) struct Sample(pub(crate) Vec<f64>);

impl Sample {
    /// The value in the middle, if there is any.
    pub(crate) fn median(&self) -> Option<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied()
    }

    /// The greatest.
    pub(crate) fn most(&self) -> Option<f64> {
        self.0.iter().copied().max_by(f64::total_cmp)
    }

    fn least(&self) -> Option<f64> {
        self.0.iter().copied().min_by(f64::total_cmp)
    }

    /// As a cell of a table, in other units: as many digits, each value divided.
    pub(crate) fn cell_of(&self, unit: f64, digits: usize) -> String {
        match (self.median(), self.least(), self.most()) {
            (Some(median), Some(least), Some(most)) => {
                let [median, least, most] =
                    [median, least, most].map(|value| format!("{:.digits$}", value / unit));
                format!("{median} ({least}–{most})")
            }
            _ => "–".to_owned(),
        }
    }

    /// How many times the median of another.
    pub(crate) fn times(&self, other: &Self) -> Option<f64> {
        Some(self.median()? / other.median()?)
    }

    /// As a cell of a table: median, least and most.
    pub(crate) fn cell(&self) -> String {
        self.cell_of(1.0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_tells_its_middle_and_its_spread() {
        let sample = Sample(vec![30.0, 10.0, 20.4]);
        assert_eq!(sample.cell(), "20 (10–30)");
        assert_eq!(sample.times(&Sample(vec![10.2])), Some(2.0));
        assert_eq!(Sample::default().cell(), "–");
        assert_eq!(Sample::default().times(&sample), None);
    }
}
