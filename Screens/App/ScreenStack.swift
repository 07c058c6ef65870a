import AssessmentModel

/// The stack of screens, from the overview at the bottom to the page on top, and the navigation between them.
struct ScreenStack: Sendable {
    private(set) var screens: [Screen]

    /// Opens the overview, or the screen at the resume point if the model has it.
    init(at place: ResumePoint? = nil, in model: Model) {
        var overview = Overview()
        screens = []
        if let place, let index = model.catalog.index(of: place.criterion) {
            overview.select(model.catalog.category(ofCriterionAt: index))
            screens.append(Screen(overview))
            if place.isInWalk {
                var walk = Walk(at: index, detailTop: place.detailTop, listTop: place.listTop)
                walk.filter = Filter(restoring: place.filter, in: model)
                screens.append(Screen(walk))
            }
        } else {
            screens.append(Screen(overview))
        }
    }

    var top: Screen? { screens.last }

    /// The top page, or the one below it if that is help.
    var belowHelp: Screen? { screens.last { $0.page(as: Help.self) == nil } }

    /// The visible screens: the top page, and the one below an overlay.
    var visible: ArraySlice<Screen> { screens[(screens.lastIndex { !$0.isOverlay } ?? 0)...] }

    /// True while text in the stack would be lost if a common key left it.
    var isTyping: Bool { screens.contains { $0.takesText || $0.holdsKeys } }

    /// Whether letters are text.
    var takesText: Bool { screens.contains(where: \.takesText) }

    /// What somebody typed in a form, on top or below; nil for nothing.
    var typed: String? { screens.lazy.compactMap(\.typed).last }

    /// Whether a conflict or a round is being settled, which is about one criterion, whatever is marked.
    var isSettling: Bool {
        screens.contains { $0.page(as: ConflictList.self) != nil || $0.page(as: RoundPage.self) != nil }
    }

    /// The position to resume from, and what those who follow see meanwhile.
    func place(in model: Model) -> ResumePoint? {
        var place = position(in: model)
        place?.showsOverview = screens.reversed().prefix { !$0.isWalk }.contains(where: \.isAboutEverything)
        place?.isFollowed = !model.assessment.details.workshops.open.isEmpty
        return place
    }

    private func position(in model: Model) -> ResumePoint? {
        for screen in screens.reversed() {
            if let walk = screen.page(as: Walk.self) { return walk.place(in: model) }
        }
        guard let overview = screens.first?.page(as: Overview.self),
            let index = model.catalog.categories[safe: overview.selected]?.criteria.first
        else { return nil }
        return ResumePoint(criterion: model.catalog.criteria[index].id, isInWalk: false)
    }

    /// Whether the top page already shows this criterion, so that undo can stay on it.
    func isAbout(_ index: Int) -> Bool { screens.last?.shows(criterionAt: index) ?? false }

    mutating func changeTop(_ body: (inout Screen) -> Void) {
        guard !screens.isEmpty else { return }
        body(&screens[screens.count - 1])
    }

    /// The walk, on top or below.
    var walk: Walk? { screens.lazy.compactMap { $0.page(as: Walk.self) }.last }

    mutating func changeWalk(_ body: (inout Walk) -> Void) {
        guard let place = screens.lastIndex(where: \.isWalk) else { return }
        screens[place].change(Walk.self, body)
    }

    mutating func push(_ screen: Screen) { screens.append(screen) }

    mutating func close() { if screens.count > 1 { screens.removeLast() } }

    /// Leaves the walk for the list that led to it, or for the overview.
    mutating func leaveWalk(in model: Model) {
        let isOverList = screens.dropLast().last?.isList ?? false
        if isOverList { close() } else { goToOverview(in: model) }
    }

    mutating func goToOverview(in model: Model) {
        let place = place(in: model)
        screens.removeLast(screens.count - 1)
        guard let index = place.flatMap({ model.catalog.index(of: $0.criterion) }) else { return }
        screens[0].change(Overview.self) { $0.select(model.catalog.category(ofCriterionAt: index)) }
    }

    /// Goes to the criterion in the walk. The last list that led to criteria stays below it, and below that list the
    /// walk that opened it, so that both can be returned to.
    mutating func goToWalk(_ index: Int, in context: Context) {
        var walk = Walk(at: index)
        for screen in screens {
            if let page = screen.page(as: Walk.self) { walk = page }
        }
        if screens.last?.isList ?? false { walk = Walk(at: index) }
        walk.select(index, in: context)
        let list = screens.last { $0.isList }
        screens.removeLast(screens.count - (list != nil && screens[safe: 1]?.isWalk ?? false ? 2 : 1))
        if let list { screens.append(list) }
        screens.append(Screen(walk))
    }

    /// Closes help above a form that is about to receive a result.
    mutating func uncoverForm() {
        guard screens.last?.page(as: Help.self) != nil,
            screens.dropLast().last?.page(as: AttachForm.self) != nil
        else { return }
        screens.removeLast()
    }
}
