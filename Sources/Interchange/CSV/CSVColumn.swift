import AssessmentModel
import CatalogFormat

extension CSVTable {
    /// What a column can contain.
    enum Field: String, CaseIterable {
        case id, level, status, category, section, weight, title, statement, why, met, partly, verify, evidence
        case notApplicable = "notapplicable"
        case metNeeds = "metneeds"
        case addresses
        case appliesTo = "appliesto"
        case references, tags
    }

    /// The meaning of a known column.
    struct Column: Hashable {
        let field: Field
        /// The language of its texts; nil if the header names none.
        let language: LanguageCode?
    }
}

extension CSVTable.Column {
    /// `title`, `Title`, `title_de` or `title:de`; nil for any other name.
    init?(header: String) {
        let name = header.tidied.lowercased()
        if let field = CSVTable.Field(rawValue: name) {
            self.init(field: field, language: nil)
            return
        }
        let parts = name.split(maxSplits: 1) { $0 == "_" || $0 == ":" }
        guard parts.count == 2, let field = CSVTable.Field(rawValue: String(parts[0])), field.isText,
            let language = LanguageCode(foreign: String(parts[1]))
        else { return nil }
        self.init(field: field, language: language)
    }
}

extension CSVTable.Field {
    /// Whether it contains text in a language.
    fileprivate var isText: Bool {
        switch self {
        case .category, .section, .title, .statement, .why, .met, .partly, .verify, .evidence: true
        case .id, .level, .status, .weight, .notApplicable, .metNeeds, .addresses, .appliesTo, .references, .tags: false
        }
    }
}

/// Common headers of tables of criteria, in English and German.
struct CSVHeaderWords {
    /// The possible fields, best first.
    let fields: [CSVTable.Field]
    let isGerman: Bool

    /// Nil for an unknown header. Ignores case, blanks and punctuation.
    init?(header: String) {
        let name = String(header.lowercased().filter { $0.isLetter || $0.isNumber })
        if let fields = Self.english[name] {
            (self.fields, isGerman) = (fields, false)
        } else if let fields = Self.german[name] {
            (self.fields, isGerman) = (fields, true)
        } else {
            return nil
        }
    }

    private static let english: [String: [CSVTable.Field]] = [
        "no": [.id], "nr": [.id], "number": [.id], "ref": [.id], "refid": [.id], "reference": [.id, .references],
        "key": [.id], "identifier": [.id], "controlid": [.id], "controlnumber": [.id], "requirementid": [.id],
        "criterionid": [.id], "ruleid": [.id], "itemid": [.id],
        "name": [.title], "controltitle": [.title], "controlname": [.title], "ruletitle": [.title],
        "requirementtitle": [.title], "summary": [.title], "shortname": [.title], "heading": [.title],
        "description": [.statement, .why], "controldescription": [.statement, .why], "requirementtext": [.statement],
        "ruledescription": [.statement], "controltext": [.statement], "text": [.statement],
        "controlstatement": [.statement],
        "requirement": [.statement, .title], "control": [.statement, .title], "criterion": [.statement, .title],
        "question": [.statement, .verify], "demand": [.statement],
        "severity": [.level], "priority": [.level], "obligation": [.level], "modalverb": [.level], "moscow": [.level],
        "importance": [.level], "bindingness": [.level],
        "domain": [.category, .section], "group": [.category, .section], "area": [.category, .section],
        "chapter": [.category, .section], "family": [.category, .section],
        "topic": [.category, .section], "theme": [.category, .section], "controlfamily": [.category, .section],
        "controldomain": [.category, .section],
        "subcategory": [.section], "subdomain": [.section], "subgroup": [.section],
        "rationale": [.why], "guidance": [.why], "discussion": [.why], "supplementalguidance": [.why],
        "purpose": [.why],
        "remediation": [.met], "fix": [.met], "fixtext": [.met], "implementation": [.met],
        "implementationguidance": [.met],
        "check": [.verify], "checktext": [.verify], "checkcontent": [.verify], "test": [.verify], "audit": [.verify],
        "testprocedure": [.verify], "testprocedures": [.verify], "verification": [.verify],
        "proof": [.evidence], "links": [.references], "standards": [.references], "keywords": [.tags],
        "labels": [.tags],
    ]

    private static let german: [String: [CSVTable.Field]] = [
        "nummer": [.id], "kennung": [.id], "lfdnr": [.id], "bezeichner": [.id], "schlüssel": [.id],
        "titel": [.title], "bezeichnung": [.title], "kurzbezeichnung": [.title], "überschrift": [.title],
        "kurztitel": [.title],
        "beschreibung": [.statement, .why], "anforderungstext": [.statement], "anforderung": [.statement, .title],
        "kriterium": [.statement, .title], "forderung": [.statement, .title], "aussage": [.statement],
        "maßnahme": [.statement, .title], "frage": [.statement, .verify],
        "mussoll": [.level], "musssoll": [.level], "musssollkann": [.level], "verbindlichkeit": [.level],
        "priorität": [.level], "schweregrad": [.level], "grad": [.level], "stufe": [.level],
        "kategorie": [.category, .section], "bereich": [.category, .section], "thema": [.category, .section],
        "kapitel": [.category, .section],
        "gruppe": [.category, .section], "themenbereich": [.category, .section],
        "unterkategorie": [.section], "abschnitt": [.section], "unterkapitel": [.section], "unterbereich": [.section],
        "gewicht": [.weight], "gewichtung": [.weight],
        "begründung": [.why], "hintergrund": [.why], "erläuterung": [.why], "zweck": [.why], "hinweis": [.why],
        "umsetzung": [.met], "umsetzungshinweis": [.met], "umsetzungshinweise": [.met], "erfüllt": [.met],
        "teilweise": [.partly], "teilweiseerfüllt": [.partly],
        "prüfung": [.verify], "prüfverfahren": [.verify], "prüfhinweis": [.verify], "test": [.verify],
        "nachweis": [.evidence], "nachweise": [.evidence],
        "verweise": [.references], "normen": [.references], "quellen": [.references], "schlagwörter": [.tags],
        "schlagworte": [.tags],
    ]
}
