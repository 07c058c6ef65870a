import ArgumentParser
import AssessmentModel

/// Whose judgement counts: a party's, or the lowest of all.
enum PartyChoice: Hashable, ExpressibleByArgument {
    case one(Party)
    case lowest

    static let lower = "lower"

    init?(argument: String) {
        if argument == Self.lower {
            self = .lowest
        } else if let party = Party(argument: argument) {
            self = .one(party)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { Party.organisations.map(\.identifier) + [lower] }
}

extension Party: ExpressibleByArgument {
    public init?(argument: String) { self.init(organisation: argument) }

    public static var allValueStrings: [String] { organisations.map(\.identifier) }
}

extension Assessment {
    /// The parties that rated anything, the vendor first.
    var ratingParties: [Party] {
        var found: Set<Party> = []
        for event in events {
            if case .rate = event.change { found.insert(event.party) }
        }
        return Party.organisations.filter(found.contains)
    }
}
