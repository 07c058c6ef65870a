import AssessmentModel
import Cells
import Localization
import Portfolio
import Presentation
import Scoring

/// Many assessments as lines of text: two for each, then what could not be read.
package struct PortfolioTable {
    private static let subjectWidth = 30
    private static let rangeWidth = 22
    private static let gateWidth = 15

    private let listing: PortfolioListing
    private let language: Language

    package init(_ listing: PortfolioListing, _ language: Language) {
        self.listing = listing
        self.language = language
    }

    package var lines: [String] {
        let entries = listing.entries
        if entries.isEmpty && listing.unreadable.isEmpty { return [PortfolioText.none[language]] }
        let count = PortfolioText.count(entries.count, entries.map(\.gate))[language]
        return count.wrapped(columns: TableLine.columns) + (entries.isEmpty ? [] : ["", titles])
            + entries.flatMap { [figures(of: $0), particulars(of: $0)] } + unreadable
    }

    private var titles: String {
        line(
            "", Explanation.Figure.evidenced.name[language],
            "\(Explanation.Figure.claimed.name[language]) … \(Explanation.Figure.attainable.name[language])",
            GateText.label[language])
    }

    private func figures(of entry: PortfolioEntry) -> String {
        let percent = NumberText.percent(entry.figures.evidenced, language)
        let name = entry.subject.name.oneLine
        return line(
            name.isEmpty ? entry.path : name, percent, Figures.range(entry.figures, language), entry.gate.name[language]
        )
    }

    private func line(_ subject: String, _ evidenced: String, _ range: String, _ gate: String) -> String {
        [
            subject.truncated(to: Self.subjectWidth).padded(to: Self.subjectWidth),
            evidenced.truncated(to: 9).padded(to: 9, right: true),
            range.truncated(to: Self.rangeWidth).padded(to: Self.rangeWidth, right: true),
            gate.truncated(to: Self.gateWidth),
        ].joined(separator: " ")
    }

    /// Who answers, the catalogue, what is questionable, the trend, and where it is.
    private func particulars(of entry: PortfolioEntry) -> String {
        let marks = [
            entry.damages > 0 ? PortfolioText.damages[language] : nil,
            entry.conflicts > 0 ? "\(entry.conflicts) ≠" : nil,
            PortfolioText.fading(expired: entry.expired, expiring: entry.expiring)?[language],
        ].compactMap(\.self)
        let parts =
            marks
            + [
                entry.respondent.oneLine, "\(entry.catalog) \(entry.catalogVersion)", entry.profile ?? "",
                PortfolioText.trend(entry.claims, language) ?? "",
                entry.age(at: listing.now).map { PortfolioText.age($0)[language] } ?? "", entry.path,
            ]
        return "  " + parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var unreadable: [String] {
        guard !listing.unreadable.isEmpty else { return [] }
        return ["", PortfolioText.unreadable(listing.unreadable.count)[language]]
            + listing.unreadable.map { "  \($0.reason[language])" }
    }
}
