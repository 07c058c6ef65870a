import AssessmentModel
import JSON
import Presentation
import Publishing
import Scoring

/// Several vendors side by side, as one JSON object. As stable as `ScoreDocument`. Source: docs/user/compare.md.
package struct VendorDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    fileprivate struct TierState: Encodable {
        let id: String
        let state: String
    }

    fileprivate struct Vendor: Encodable {
        let path: String
        let subject: String
        let kind: String
        let role: String
        let respondent: String
        let isDamaged: Bool
        let asOf: String
        let gate: String
        let tiers: [TierState]
        let criteria: Int
        let open: Int
        let conflicts: Int
        let outOfScope: Int
        @OrNull var claimed: Ratio?
        @OrNull var attainable: Ratio?
        @OrNull var evidenced: Ratio?
    }

    fileprivate struct LeftOut: Encodable {
        let criterion: String
        let reason: String
    }

    fileprivate struct Compared: Encodable {
        let catalog: String
        let version: String
        let model: String
        let isSameCatalog: Bool
        let criteria: [String]
        let leftOut: [LeftOut]
    }

    fileprivate struct Lead: Encodable {
        /// The position in `vendors`, from 0.
        let vendor: Int
        let isSettled: Bool
        let criteria: [String]
    }

    /// A group of criteria with the figures of each vendor, and who leads in it.
    fileprivate struct Group: Encodable {
        let id: String
        let vendors: [Shares]
        @OrNull var leadsOnClaims: Lead?
        @OrNull var leadsOnEvidence: Lead?
    }

    fileprivate struct Level: Encodable {
        let id: String
        let vendors: [Shares]
    }

    fileprivate struct Standing: Encodable {
        let state: String
        @OrNull var rating: String?
        let isEvidenced: Bool
        let isConflicted: Bool
    }

    fileprivate struct Criterion: Encodable {
        let criterion: String
        let level: String
        let vendors: [Standing]
    }

    fileprivate struct Way: Encodable {
        let goal: String
        /// For each vendor the criteria; null if the goal is out of reach.
        let vendors: [OrNull<[String]>]
    }

    private let format = Self.format
    private let compared: Compared
    private let vendors: [Vendor]
    private let overall: Group
    private let levels: [Level]
    private let categories: [Group]
    private let ways: [Way]
    private let differences: [Criterion]

    package init(_ vendors: ComparedVendors) {
        let (comparison, catalog) = (vendors.comparison, vendors.catalog)
        let boards = vendors.sides.map(\.scoreboard)
        func ids(_ indexes: [Int]) -> [String] { indexes.map { catalog.criteria[$0].id.text } }
        func lead(_ index: Int?, _ measure: VendorComparison.Measure) -> Lead? {
            comparison.lead(inCategoryAt: index, by: measure).map {
                Lead(vendor: $0.side, isSettled: $0.isSettled, criteria: ids($0.criteria))
            }
        }
        func group(_ id: String, _ index: Int?) -> Group {
            Group(
                id: id,
                vendors: vendors.sides.map { Shares($0.tally(inCategoryAt: index)) },
                leadsOnClaims: lead(index, .claimed), leadsOnEvidence: lead(index, .evidenced))
        }
        compared = Compared(comparison)
        self.vendors = vendors.sides.indices.map { Vendor(vendors, $0) }
        overall = group("overall", nil)
        levels = AssessmentModel.Level.allCases.map { level in
            Level(id: level.rawValue, vendors: boards.map { Shares($0.tally(of: level)) })
        }
        categories = catalog.categories.enumerated().map { group($1.id, $0) }
        ways = comparison.goals.map { goal in
            let name =
                switch goal {
                case .gate: "gate"
                case .tier(let tier): tier.id
                }
            return Way(
                goal: name,
                vendors: vendors.sides.indices.map {
                    OrNull(wrappedValue: comparison.way(of: $0, to: goal).map { ids($0.criteria) })
                })
        }
        differences = catalog.criteria.indices.filter(comparison.differs).map { index in
            Criterion(
                criterion: catalog.criteria[index].id.text, level: catalog.criteria[index].level.rawValue,
                vendors: vendors.sides.indices.map { Standing(comparison, $0, index) })
        }
    }
}

extension VendorDocument.Compared {
    fileprivate init(_ comparison: VendorComparison) {
        let catalog = comparison.catalog
        var leftOut: [VendorDocument.LeftOut] = []
        if case .common(let all) = comparison.basis {
            leftOut = all.map { VendorDocument.LeftOut(criterion: $0.criterion.text, reason: $0.reason.rawValue) }
        }
        self.init(
            catalog: catalog.id, version: catalog.version, model: catalog.model.rawValue,
            isSameCatalog: comparison.basis == .sameCatalog, criteria: catalog.criteria.map(\.id.text), leftOut: leftOut
        )
    }
}

extension VendorDocument.Vendor {
    fileprivate init(_ vendors: ComparedVendors, _ side: Int) {
        let (assessment, board) = (vendors.sides[side].assessment, vendors.sides[side].scoreboard)
        let overall = board.overall
        self.init(
            path: vendors.names[side].path, subject: assessment.subject.name, kind: assessment.subject.kind.rawValue,
            role: assessment.subject.role.rawValue, respondent: vendors.respondent(side),
            isDamaged: vendors.names[side].isDamaged, asOf: board.day.text, gate: board.gate.rawValue,
            tiers: vendors.catalog.tiers.map {
                VendorDocument.TierState(id: $0.id, state: board.state(of: $0).rawValue)
            },
            criteria: overall.criteria, open: overall.open, conflicts: overall.conflicts,
            outOfScope: overall.outOfScope, claimed: overall.claimed.map(Ratio.init),
            attainable: overall.attainable.map(Ratio.init), evidenced: overall.evidenced.map(Ratio.init))
    }
}

extension VendorDocument.Standing {
    fileprivate init(_ comparison: VendorComparison, _ side: Int, _ index: Int) {
        let board = comparison.sides[side].scoreboard
        let standing = comparison.standing(of: side, at: index)
        self.init(
            state: standing.word, rating: standing.rating?.id, isEvidenced: board.isEvidenced(criterionAt: index),
            isConflicted: board.isConflicted(criterionAt: index))
    }
}

extension VendorComparison.Standing {
    /// Its name for programs.
    var word: String {
        switch self {
        case .notAsked: "notAsked"
        case .outOfScope: "outOfScope"
        case .open: "open"
        case .notApplicable: "notApplicable"
        case .rated: "rated"
        case .disputed: "disputed"
        }
    }

    /// The rating; nil unless it is one that counts.
    var rating: Rating? {
        switch self {
        case .rated(let rating): rating
        case .notApplicable: .notApplicable
        case .notAsked, .outOfScope, .open, .disputed: nil
        }
    }
}

extension ComparedVendors {
    /// All figures and standings in one table: a row for each figure of the whole, of a level, a category or a tier,
    /// and for each criterion; for each vendor the columns claimed, attainable, evidenced and state.
    package var sheet: CSVSheet {
        let boards = sides.map(\.scoreboard)
        let titles = sides.indices.flatMap { side in
            let name = "\(VendorText.letter(side)) \(subject(side))"
            return ["claimed", "attainable", "evidenced", "state"].map { "\(name): \($0)" }
        }
        func row(_ part: String, _ id: String, _ title: String, _ tally: (Scoreboard) -> Tally) -> [String] {
            [part, id, title]
                + boards.flatMap { board in
                    let tally = tally(board)
                    return [tally.claimed, tally.attainable, tally.evidenced].map { $0?.percentText ?? "" } + [""]
                }
        }
        func row(_ part: String, _ id: String, _ title: String, states: [String]) -> [String] {
            [part, id, title] + states.flatMap { ["", "", "", $0] }
        }
        var rows = [row("all", "", "") { $0.overall }, row("gate", "", "", states: boards.map(\.gate.rawValue))]
        rows += Level.allCases.map { level in row("level", level.rawValue, "") { $0.tally(of: level) } }
        rows += catalog.categories.enumerated().map { index, category in
            row("category", category.id, category.title.variants.first?.text ?? "") { $0.tally(ofCategoryAt: index) }
        }
        rows += catalog.tiers.map { tier in
            row(
                "tier", tier.id, tier.title.variants.first?.text ?? "",
                states: boards.map { $0.state(of: tier).rawValue })
        }
        rows += catalog.criteria.enumerated().map { index, criterion in
            let states = sides.indices.map { side in
                let standing = comparison.standing(of: side, at: index)
                return standing.rating?.id ?? standing.word
            }
            return row("criterion", criterion.id.text, criterion.title.variants.first?.text ?? "", states: states)
        }
        return CSVSheet(columns: ["part", "id", "title"] + titles, rows: rows)
    }
}
