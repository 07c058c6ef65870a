import Localization

/// Human-readable file sizes.
package enum Bytes {
    /// "812 B", "3.4 MB" or "3,4 MB"; powers of 1,000.
    package static func text(_ count: Int, _ language: Language) -> String {
        guard count >= 1_000 else { return "\(count) B" }
        var (whole, tenths) = (count, 0)
        for unit in ["kB", "MB", "GB", "TB"] {
            (whole, tenths) = (whole / 1_000, whole % 1_000 / 100)
            guard whole < 1_000 || unit == "TB" else { continue }
            return whole < 10 ? "\(language.decimal("\(whole).\(tenths)")) \(unit)" : "\(whole) \(unit)"
        }
        return "\(count) B"
    }
}
