import AssessmentModel
import JSON
import Localization
import Portfolio
import Publishing
import Scoring

/// Many assessments as one JSON object. As stable as `ScoreDocument`. Source: docs/user/portfolio.md.
package struct PortfolioDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Figures: Encodable {
        let criteria: Int
        let open: Int
        @OrNull var evidenced: Ratio?
        @OrNull var claimed: Ratio?
        @OrNull var attainable: Ratio?

        init(_ figures: Tally) {
            criteria = figures.criteria
            open = figures.open
            evidenced = figures.evidenced.map(Ratio.init)
            claimed = figures.claimed.map(Ratio.init)
            attainable = figures.attainable.map(Ratio.init)
        }
    }

    private struct Category: Encodable {
        let id: String
        let figures: Figures
    }

    private struct Tier: Encodable {
        let id: String
        let state: String
    }

    private struct Milestone: Encodable {
        let name: String
        let at: String
        let gate: String
        let figures: Figures
    }

    private struct Fading: Encodable {
        let title: String
        let validUntil: String
        let isExpired: Bool
        let uses: Int
    }

    private struct CatalogName: Encodable {
        let id: String
        let version: String
    }

    private struct Entry: Encodable {
        let path: String
        let project: String
        let subject: String
        let kind: String
        let role: String
        let respondent: String
        let catalog: CatalogName
        @OrNull var profile: String?
        let gate: String
        let conflicts: Int
        let figures: Figures
        let categories: [Category]
        let tiers: [Tier]
        let milestones: [Milestone]
        let fadingEvidence: [Fading]
        @OrNull var changed: String?
        @OrNull var ageDays: Int?
        let damages: Int

        init(_ entry: PortfolioEntry, at now: Timestamp) {
            path = entry.path
            project = entry.project
            subject = entry.subject.name
            kind = entry.subject.kind.rawValue
            role = entry.subject.role.rawValue
            respondent = entry.respondent
            catalog = CatalogName(id: entry.catalog, version: entry.catalogVersion)
            profile = entry.profile
            gate = entry.gate.rawValue
            conflicts = entry.conflicts
            figures = Figures(entry.figures)
            categories = entry.categories.map { Category(id: $0.id, figures: Figures($0.figures)) }
            tiers = entry.tiers.map { Tier(id: $0.id, state: $0.state.rawValue) }
            milestones = entry.milestones.map {
                Milestone(name: $0.name, at: $0.at.text, gate: $0.gate.rawValue, figures: Figures($0.figures))
            }
            fadingEvidence = entry.fading.map {
                Fading(title: $0.title, validUntil: $0.validUntil.text, isExpired: $0.isExpired, uses: $0.uses)
            }
            changed = entry.changed?.text
            ageDays = entry.age(at: now)
            damages = entry.damages
        }
    }

    private struct Unreadable: Encodable {
        let path: String
        let reason: String
    }

    private let format = Self.format
    private let asOf: String
    private let assessments: [Entry]
    private let unreadable: [Unreadable]

    /// - Parameter language: that of the reasons why something could not be read.
    package init(_ listing: PortfolioListing, in language: Language) {
        asOf = listing.day.text
        assessments = listing.entries.map { Entry($0, at: listing.now) }
        unreadable = listing.unreadable.map { Unreadable(path: $0.path, reason: $0.reason[language]) }
    }
}

extension PortfolioListing {
    /// A row for each assessment, then one for each that could not be read, with the reason.
    package func sheet(in language: Language) -> CSVSheet {
        let columns = [
            "path", "subject", "kind", "role", "respondent", "catalog", "version", "profile", "criteria", "open",
            "evidenced", "claimed", "attainable", "gate", "conflicts", "changed", "ageDays", "expired", "expiring",
            "milestones", "damages", "unreadable",
        ]
        let rows = entries.map { entry -> [String] in
            let figures = [entry.figures.evidenced, entry.figures.claimed, entry.figures.attainable]
            let milestones = entry.milestones.map { "\($0.name): \($0.figures.claimed?.percentText ?? "-")" }
            return [
                entry.path, entry.subject.name, entry.subject.kind.rawValue, entry.subject.role.rawValue,
                entry.respondent, entry.catalog, entry.catalogVersion, entry.profile ?? "",
                String(entry.figures.criteria), String(entry.figures.open),
            ] + figures.map { $0?.percentText ?? "" } + [
                entry.gate.rawValue, String(entry.conflicts), entry.changed?.text ?? "",
                entry.age(at: now).map { String($0) } ?? "", String(entry.expired), String(entry.expiring),
                milestones.joined(separator: "; "), String(entry.damages), "",
            ]
        }
        let unread = unreadable.map { entry in
            [entry.path] + Array(repeating: "", count: columns.count - 2) + [entry.reason[language]]
        }
        return CSVSheet(columns: columns, rows: rows + unread)
    }
}
