/// A selection of a benchmark's rules, with changes to them. Source: NIST IR 7275, Profile and Tailoring.
struct XCCDFProfile {
    let id: String
    let title: String
    /// Whether rules and groups are selected, by id or cluster id.
    private var selections: [String: Bool] = [:]
    private var refinements: [String: Refinement] = [:]
    /// The selector of each value that the profile refines.
    private(set) var selectors: [String: String] = [:]
    /// The values that the profile sets.
    private(set) var values: [String: String] = [:]

    /// The changes to one rule; nil leaves a property as it is.
    struct Refinement {
        var severity: String?
        var weight: String?
        var role: String?
    }

    /// - Parameter chain: the profile, followed by those that it extends, nearest first.
    init?(_ chain: [XMLElement]) {
        guard let profile = chain.first else { return nil }
        id = profile["id"] ?? ""
        let titles = chain.lazy.compactMap { $0.element("title")?.plainText(.collapsed).tidied }
        title = titles.first ?? XCCDFNames.short(id)
        for profile in chain.reversed() {
            for change in profile.elements { apply(change) }
        }
    }

    private mutating func apply(_ change: XMLElement) {
        guard let item = change["idref"] else { return }
        switch change.name {
        case "select": selections[item] = XCCDFNames.bool(change["selected"]) ?? true
        case "refine-rule":
            var refinement = refinements[item] ?? Refinement()
            refinement.severity = change["severity"] ?? refinement.severity
            refinement.weight = change["weight"] ?? refinement.weight
            refinement.role = change["role"] ?? refinement.role
            refinements[item] = refinement
        case "refine-value": selectors[item] = change["selector"] ?? selectors[item]
        case "set-value": values[item] = change.plainText(.collapsed).tidied
        default: break
        }
    }

    /// The ids by which profiles refer to a rule or a group: its own and its cluster's.
    static func names(of item: XMLElement) -> [String] { [item["id"], item["cluster-id"]].compactMap { $0 } }

    /// Whether a rule or a group is selected, regardless of enclosing groups.
    func selects(_ item: XMLElement) -> Bool {
        let chosen = Self.names(of: item).lazy.compactMap { selections[$0] }.first
        return chosen ?? XCCDFNames.bool(item["selected"]) ?? true
    }

    /// The changes to a rule.
    func refinement(of rule: XMLElement) -> Refinement {
        Self.names(of: rule).lazy.compactMap { refinements[$0] }.first ?? Refinement()
    }

    /// The selected ids that are not among these.
    func unknown(among known: Set<String>) -> [String] {
        selections.filter(\.value).keys.filter { !known.contains($0) }.sorted()
    }
}

/// The profiles of a benchmark and of a tailoring file.
struct XCCDFProfiles {
    private let elements: [XMLElement]
    private let tailored: [XMLElement]
    /// The limit on inheritance.
    private static let deepest = 64

    init(benchmark: XMLElement, tailoring: XMLElement?) {
        elements = benchmark.elements("Profile")
        tailored = tailoring?.elements("Profile") ?? []
    }

    /// Their short ids.
    var names: [String] { (tailored + elements).map { XCCDFNames.short($0["id"] ?? "") } }

    /// The profile of this name; without a name, the only one of the tailoring file, if there is one.
    ///
    /// - Throws: `ImportError.unknownProfile` if there is no such profile, or the tailoring file has several.
    func profile(named name: String?, in file: String) throws(ImportError) -> XCCDFProfile? {
        let all = tailored + elements
        let found: XMLElement?
        if let name {
            found = all.first { XCCDFNames.isMeant($0["id"] ?? "", by: name) }
        } else if tailored.count == 1 {
            found = tailored[0]
        } else if tailored.isEmpty {
            return nil
        } else {
            found = nil
        }
        guard let found else { throw .unknownProfile(file: file, name: name, known: names) }
        return XCCDFProfile(chain(from: found))
    }

    private func chain(from profile: XMLElement) -> [XMLElement] {
        let all = Dictionary((elements + tailored).map { ($0["id"] ?? "", $0) }) { first, _ in first }
        var chain = [profile]
        var seen: Set<String> = [profile["id"] ?? ""]
        while let base = chain.last?["extends"], seen.insert(base).inserted, let next = all[base],
            chain.count < Self.deepest
        {
            chain.append(next)
        }
        return chain
    }
}
