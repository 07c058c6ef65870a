import JSON

/// The controls that a profile selects, and what it adds to them.
struct OSCALProfile {
    /// What a profile adds to one control.
    struct Addition {
        var properties: [JSONValue] = []
        var parts: [JSONValue] = []
    }

    let metadata: JSONValue?
    private var takesAll = false
    private var taken: Set<String> = []
    /// The controls that are selected with all controls in them.
    private var takenWhole: Set<String> = []
    private var excluded: Set<String> = []
    var additions: [String: Addition] = [:]
    /// The parameters that the profile sets.
    let settings: [JSONValue]

    /// Reads a profile. All its imports are taken to refer to the catalogue at hand.
    init(_ root: JSONValue, warnings: inout ImportWarnings) {
        metadata = root["metadata"]
        settings = root["modify"]?.list("set-parameters") ?? []
        for source in root.list("imports") {
            let selections = source.list("include-controls")
            if source["include-all"] != nil || (selections.isEmpty && source["include-controls"] == nil) {
                takesAll = true
            }
            for selection in selections {
                let ids = selection.list("with-ids").compactMap(\.string)
                taken.formUnion(ids)
                if selection["with-child-controls"]?.string == "yes" { takenWhole.formUnion(ids) }
                for pattern in selection.list("matching") { leave("matching", pattern["pattern"]?.string, &warnings) }
            }
            for selection in source.list("exclude-controls") {
                excluded.formUnion(selection.list("with-ids").compactMap(\.string))
                for pattern in selection.list("matching") { leave("matching", pattern["pattern"]?.string, &warnings) }
            }
        }
        for change in root["modify"]?.list("alters") ?? [] { alter(change, &warnings) }
    }

    private mutating func alter(_ change: JSONValue, _ warnings: inout ImportWarnings) {
        let id = change["control-id"]?.string
        for removal in change.list("removes") {
            let what = removal["by-name"] ?? removal["by-id"] ?? removal["by-item-name"]
            leave("remove", [id ?? "", what?.string ?? ""].joined(separator: " "), &warnings)
        }
        guard let id else { return }
        for addition in change.list("adds") {
            // Our texts have no place for an addition next to a named part.
            guard addition["by-id"] == nil || addition["by-id"]?.string == id else {
                leave("add", addition["by-id"]?.string, &warnings)
                continue
            }
            additions[id, default: Addition()].properties += addition.list("props")
            additions[id, default: Addition()].parts += addition.list("parts")
        }
    }

    private func leave(_ what: String, _ place: String?, _ warnings: inout ImportWarnings) {
        warnings.leave(.alterations, at: "\(what) \(place ?? "")".tidied)
    }

    /// Whether the profile selects a control.
    ///
    /// - Parameter isInTaken: whether it is inside a control that is selected with all controls in it.
    func takes(_ id: String, isInTaken: Bool) -> Bool {
        !excluded.contains(id) && (takesAll || isInTaken || taken.contains(id))
    }

    /// Whether the profile selects a control with all controls in it.
    func takesWhole(_ id: String) -> Bool { takenWhole.contains(id) && !excluded.contains(id) }

    /// Whether the profile excludes a control by id.
    func excludes(_ id: String) -> Bool { excluded.contains(id) }

    /// The selected ids that are not among these.
    func missing(from known: Set<String>) -> [String] { taken.subtracting(known).sorted() }
}
