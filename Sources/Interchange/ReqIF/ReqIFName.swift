import AssessmentModel
import CatalogFormat

/// The names of attributes. Source of those that begin with `ReqIF.`: prostep ivip, ReqIF implementation guide.
enum ReqIFName: String, CaseIterable {
    case id = "ReqIF.ForeignID"
    case title = "ReqIF.Name"
    case chapter = "ReqIF.ChapterName"
    case text = "ReqIF.Text"
    case description = "ReqIF.Description"
    case section = "cpo.Section"
    case level = "cpo.Level"
    case status = "cpo.Status"
    case weight = "cpo.Weight"
    case target = "cpo.Target"
    case why = "cpo.Why"
    case met = "cpo.Met"
    case partly = "cpo.Partly"
    case verify = "cpo.Verify"
    case metExample = "cpo.MetExample"
    case unmetExample = "cpo.UnmetExample"
    case evidence = "cpo.Evidence"
    case notApplicable = "cpo.NotApplicable"
    case metNeeds = "cpo.MetNeeds"
    case addresses = "cpo.Addresses"
    case appliesTo = "cpo.AppliesTo"
    case references = "cpo.References"
    case tags = "cpo.Tags"
    case replaces = "cpo.Replaces"
    case rating = "cpo.Rating"
    case comment = "cpo.Comment"
    case reason = "cpo.Reason"
    case owner = "cpo.Owner"
    case attached = "cpo.Attached"
    case key = "cpo.Key"

    /// The name of the relation from a criterion to one that it builds on.
    static let buildsOn = "cpo.BuildsOn"

    /// The name with a language at its end, and that language; nil for an unknown name. Ignores case.
    static func parse(_ text: String) -> (name: ReqIFName, language: LanguageCode?)? {
        let text = text.lowercased()
        if let name = byText[text] { return (name, nil) }
        // The language may have a dash itself.
        for (place, character) in zip(text.indices, text) where "-_:".contains(character) {
            if let name = byText[String(text[..<place])] {
                return LanguageCode(foreign: String(text[text.index(after: place)...])).map { (name, $0) }
            }
        }
        return nil
    }

    private static let byText: [String: ReqIFName] =
        Dictionary(allCases.map { ($0.rawValue.lowercased(), $0) } + others) { first, _ in first }

    /// What DOORS calls the same where it does not follow the guide.
    private static let others: [(String, ReqIFName)] = [
        ("object heading", .chapter), ("object text", .text), ("object short text", .title),
        ("object identifier", .id),
    ]

    /// The column of a table with the same meaning; nil if tables have none.
    var field: CSVTable.Field? {
        switch self {
        case .id: .id
        case .title: .title
        case .text: .statement
        case .level: .level
        case .status: .status
        case .weight: .weight
        case .why: .why
        case .met: .met
        case .partly: .partly
        case .verify: .verify
        case .evidence: .evidence
        case .notApplicable: .notApplicable
        case .metNeeds: .metNeeds
        case .addresses: .addresses
        case .appliesTo: .appliesTo
        case .chapter, .description, .section, .target, .metExample, .unmetExample, .references, .tags, .replaces,
            .rating, .comment, .reason, .owner, .attached, .key:
            nil
        }
    }
}
