#include "ui/pages/review/PackageModel.h"

#include "domain/PackageItems.h"
#include "domain/PackageParameters.h"
#include "ui/pages/parts/AnswerKinds.h"
#include "ui/pages/parts/FileSize.h"
#include "ui/pages/parts/ParameterWords.h"
#include "ui/pages/profile/ProfileMenu.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace postulant {

namespace {

Tone toneOf(PackageRemark::Severity severity) {
    return severity == PackageRemark::Severity::MustFix ? Tone::Bad : Tone::Warn;
}

QString resumeKey() {
    return QStringLiteral("resume");
}
QString letterKey() {
    return QStringLiteral("cover_letter");
}
QString loginKey() {
    return QStringLiteral("login");
}

QString keyOfRemark(const PackageRemark& remark) {
    using Kind = PackageRemark::Kind;
    const bool ofParameter = remark.kind == Kind::ParameterOpen || remark.kind == Kind::ParameterUnfit;
    return remark.kind == Kind::MissingResume ? resumeKey() : ofParameter ? parameterKey(remark.key) : remark.key;
}

QString wasWords(const PackageDifference& difference) {
    if (difference.kind == PackageDifference::Kind::New) {
        //: Beside a value: the application that it is compared with said nothing there
        return PackageModel::tr("was not sent");
    }
    if (difference.key == loginKey()) {
        return difference.before.isEmpty() || difference.before == difference.now
                   ? PackageModel::tr("was another login")
                   //: Beside the login of a site: %1 is the name that the server gave the one of then
                   : PackageModel::tr("was %1").arg(words::cut(difference.before, 80));
    }
    if (difference.before == difference.now) {
        //: Beside the name of the resume's file: then it had other contents
        return PackageModel::tr("was another file of this name");
    }
    //: Beside a value: what it was in the application that it is compared with
    return PackageModel::tr("was %1").arg(difference.before);
}

template <class Lines>
int rowIn(const Lines& lines, const QString& key) {
    const auto it = std::find_if(lines.cbegin(), lines.cend(),
                                 [&key](const auto& line) { return !line.section && line.key == key; });
    return it == lines.cend() ? -1 : static_cast<int>(it - lines.cbegin());
}

} // namespace

QString questionLabel(const QString& keyOrQuestion) {
    if (keyOrQuestion == dataConsentKey) {
        return PackageModel::tr("Processing of your data");
    }
    const ProfileField* field = profileField(keyOrQuestion);
    return field == nullptr ? keyOrQuestion : QCoreApplication::translate("ProfileField", field->label);
}

PackageModel::PackageModel(QObject* parent)
    : QAbstractTableModel(parent) {}

namespace {

QString sourceWords(AnswerScope scope) {
    switch (scope) {
    case AnswerScope::All:
        break;
    case AnswerScope::Site:
        //: Where an answer comes from: the answers, and it holds for this site only
        return PackageModel::tr("Answers, this site");
    case AnswerScope::Company:
        return PackageModel::tr("Answers, this company");
    case AnswerScope::Application:
        return PackageModel::tr("Answers, this job only");
    }
    return PackageModel::tr("Answers");
}

} // namespace

PackageModel::Line PackageModel::lineOf(const PackageItem& item) {
    Line line;
    line.key = item.key.isEmpty() ? item.question : item.key;
    line.question = questionLabel(line.key);
    line.answer = item.answer;
    line.empty = item.answer.trimmed().isEmpty();
    line.sensitive = isSensitive(item.sensitivity);
    const auto scope = scopeOfSource(item.source);
    const bool bySetting = isSettingSource(item.source);
    line.place = bySetting ? Place::Settings : item.key.isEmpty() || scope ? Place::Answers : Place::Profile;
    if (line.empty) {
        //: Where an answer comes from, when there is none: a legal, salary or demographic question
        line.source = line.sensitive ? tr("Never guessed") : tr("Not filled in");
        line.sourceIcon = line.sensitive ? QStringLiteral("lock") : QStringLiteral("info");
    } else if (bySetting) {
        //: Where an answer comes from
        line.source = tr("Your settings");
        line.sourceIcon = QStringLiteral("settings");
    } else if (item.source == QLatin1String("this application")) {
        line.source = tr("Written by you for this job");
        line.sourceIcon = QStringLiteral("draft");
    } else if (line.place == Place::Profile) {
        const QString self = item.source.section(QStringLiteral(": "), 1);
        //: Where an answer comes from. %1 is the label that the seeker gave a profile
        line.source = self.isEmpty() ? tr("Profile") : tr("Profile “%1”").arg(self);
        line.sourceIcon = QStringLiteral("profile");
    } else {
        line.source = scope ? sourceWords(*scope) : tr("Answers");
        line.sourceIcon = QStringLiteral("answers");
    }
    if (line.sensitive) {
        line.sourceIcon = QStringLiteral("lock");
    }
    return line;
}

QVector<PackageModel::Line> PackageModel::files(const BuiltPackage& built) const {
    const PackageResume& resume = built.package.resume;
    Line line;
    line.key = resumeKey();
    line.place = Place::Resume;
    line.question = tr("Resume");
    line.empty = resume.sha256.isEmpty();
    //: %1 is a file name, %2 its size
    line.answer = line.empty ? QString() : tr("%1, %2").arg(resume.fileName, fileSize(resume.size));
    //: %1 is the label that the seeker gave the resume
    line.source = line.empty ? tr("No resume yet") : tr("Resume “%1”").arg(resume.label);
    line.sourceIcon = QStringLiteral("doc");
    QVector<Line> out;
    if (built.otherProfiles) {
        Line self;
        self.key = QStringLiteral("profile");
        self.place = Place::Self;
        self.question = tr("Profile");
        self.answer = profileName(built.profileName);
        self.source = tr("What it says stands above");
        self.sourceIcon = QStringLiteral("profile");
        out << self;
    }
    if (sendsResume(built.package)) {
        out << line;
    }
    if (!sendsLetter(built.package)) {
        return out;
    }
    Line letter;
    letter.key = letterKey();
    letter.place = Place::CoverLetter;
    letter.question = tr("Cover letter");
    letter.empty = built.package.coverLetter.isEmpty() && built.letterId != 0; // something is missing in it
    letter.answer = built.package.coverLetter.isEmpty() ? tr("None") : built.package.coverLetter.simplified();
    if (built.letterId != 0) {
        //: %1 is the label that the seeker gave a cover letter
        letter.source = tr("Letter “%1”").arg(built.letterLabel);
        letter.sourceIcon = QStringLiteral("mail");
    } else if (!built.package.coverLetter.isEmpty()) {
        letter.source = tr("Written by you for this job");
        letter.sourceIcon = QStringLiteral("draft");
    }
    out << letter;
    return out;
}

// Never a user name or a password: neither is known here.
QVector<PackageModel::Line> PackageModel::signIn(const BuiltPackage& built) const {
    const PackageLogin& login = built.package.login;
    if (login.credentialId.isEmpty()) {
        return {};
    }
    Line line;
    line.key = loginKey();
    line.place = Place::Logins;
    line.question = tr("Login");
    //: %1 is a site, %2 a connection
    line.answer = tr("Signs in at %1 with the login kept at %2")
                      .arg(words::cut(login.site, 80), words::cut(built.package.connection, 60));
    //: Where a login is: %1 is the name that the server gave it
    line.source = tr("At the server: %1").arg(words::cut(login.name, 80));
    line.sourceIcon = QStringLiteral("key");
    return {line};
}

QVector<PackageModel::Line> PackageModel::parameters(const Package& package) {
    const MappedParameters mapped = mapParameters(package.parameters, shownValues(package));
    QVector<Line> out;
    for (const WorkflowParameter& parameter : package.parameters) {
        Line line;
        line.key = parameterKey(parameter.name);
        line.question = parameter.name;
        const QJsonValue value = mapped.values.value(parameter.name);
        line.empty = value.isUndefined();
        line.answer = valueText(value); // whole: it is what is approved
        line.source = sourceWords(parameter.source);
        line.sourceIcon = QStringLiteral("info");
        if (!parameter.source.isEmpty() || parameter.required) {
            out << line;
        }
    }
    return out;
}

PackageModel::Line PackageModel::goneLine(const PackageDifference& difference) {
    Line line;
    line.key = difference.key;
    const QString parameter = parameterOfKey(difference.key);
    const bool login = difference.key == loginKey();
    line.question = login ? tr("Login") : parameter.isEmpty() ? questionLabel(difference.key) : parameter;
    line.place = login                                     ? Place::Logins
                 : !parameter.isEmpty()                    ? Place::None
                 : profileField(difference.key) != nullptr ? Place::Profile
                                                           : Place::Answers;
    line.sensitive = isSensitive(difference.sensitivity);
    //: In place of a value that an earlier application had
    line.answer = tr("Not sent this time");
    //: Where a value comes from: only the application that it is compared with had it
    line.source = tr("Only in the earlier one");
    line.sourceIcon = line.sensitive ? QStringLiteral("lock") : QStringLiteral("info");
    return line;
}

void PackageModel::setPackage(const BuiltPackage& built, const QVector<PackageDifference>& differences) {
    beginResetModel();
    m_all.clear();
    QVector<Line> details;
    QVector<Line> questions;
    QVector<Line> legal;
    for (const PackageItem& item : built.package.items) {
        const Line line = lineOf(item);
        (line.sensitive ? legal : item.key.isEmpty() ? questions : details) << line;
    }
    addGroup(tr("Your details"), {}, details);
    addGroup(tr("Files"), {}, files(built));
    addGroup(tr("Signing in"), {}, signIn(built));
    addGroup(tr("Answers to questions"), tr("Sent if the form asks"), questions);
    addGroup(tr("Legal and personal"), tr("Only what you said yourself"), legal);
    //: Heading over the parameters of a workflow of the seeker's own
    addGroup(tr("Given to your workflow"), built.package.workflow, parameters(built.package));
    compare(differences);
    mark(built.remarks);
    choose();
    endResetModel();
}

void PackageModel::clear() {
    beginResetModel();
    m_all.clear();
    m_lines.clear();
    endResetModel();
}

void PackageModel::setOnlyDifferences(bool only) {
    beginResetModel();
    m_only = only;
    choose();
    endResetModel();
}

void PackageModel::compare(const QVector<PackageDifference>& differences) {
    QVector<Line> gone;
    for (const PackageDifference& difference : differences) {
        const int row = rowIn(m_all, difference.key);
        const bool isThere = row >= 0 && (difference.kind != PackageDifference::Kind::Gone || m_all.at(row).empty ||
                                          m_all.at(row).place == Place::CoverLetter);
        Line& line = isThere ? m_all[row] : gone.emplaceBack(goneLine(difference));
        line.was = wasWords(difference);
    }
    //: Heading over values that an earlier application had and this one has not
    addGroup(tr("Sent then, not now"), {}, gone);
}

void PackageModel::choose() {
    const bool any = std::any_of(m_all.cbegin(), m_all.cend(), [](const Line& line) { return !line.was.isEmpty(); });
    if (!m_only || !any) {
        m_lines = m_all;
        return;
    }
    m_lines.clear();
    m_lines.reserve(m_all.size());
    for (const Line& line : std::as_const(m_all)) {
        if (line.section && !m_lines.isEmpty() && m_lines.last().section) {
            m_lines.removeLast(); // nothing differs in that group
        }
        if (line.section || !line.was.isEmpty()) {
            m_lines << line;
        }
    }
    if (m_lines.last().section) {
        m_lines.removeLast();
    }
}

void PackageModel::addGroup(const QString& title, const QString& tail, const QVector<Line>& lines) {
    if (lines.isEmpty()) {
        return;
    }
    Line head;
    head.section = true;
    head.question = title;
    head.tail = tail;
    m_all << head;
    m_all += lines;
}

void PackageModel::mark(const QVector<PackageRemark>& remarks) {
    for (const PackageRemark& remark : remarks) {
        const int row = rowIn(m_all, keyOfRemark(remark));
        if (row >= 0 && m_all.at(row).remark != PackageRemark::Severity::MustFix) {
            m_all[row].remark = remark.severity;
        }
    }
}

PackageModel::Place PackageModel::placeOf(int row) const {
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).place : Place::None;
}

QString PackageModel::keyOf(int row) const {
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).key : QString();
}

int PackageModel::rowOf(const QString& key) const {
    return rowIn(m_lines, key);
}

bool PackageModel::isSection(int row) const {
    return row >= 0 && row < m_lines.size() && m_lines.at(row).section;
}

int PackageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PackageModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PackageModel::textOf(const Line& line, int column) const {
    switch (column) {
    case Question:
        return line.question;
    case Answer:
        if (line.section) {
            return {};
        }
        return line.empty ? tr("No answer yet") : line.answer;
    case Source:
        return line.source;
    default:
        return {};
    }
}

// The value, and what it was, whole.
QString PackageModel::toldOf(const Line& line) const {
    const QString now = textOf(line, Answer).toString();
    return line.was.isEmpty() ? now : now + QStringLiteral(", ") + line.was;
}

QVariant PackageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_lines.size()) {
        return {};
    }
    const Line& line = m_lines.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, column);
    case Qt::AccessibleTextRole:
        if (column == Edit && !line.section) {
            return tr("Change %1").arg(line.question);
        }
        return column == Answer && !line.section ? QVariant(toldOf(line)) : textOf(line, column);
    case Qt::ToolTipRole:
        return column == Answer && (!line.empty || !line.was.isEmpty()) ? QVariant(toldOf(line)) : QVariant();
    case WasRole:
        return column == Answer && !line.was.isEmpty() ? QVariant(line.was) : QVariant();
    case SectionRole:
        return line.section;
    case TailRole: // painted directly after the title
        return column == Question && line.section && !line.tail.isEmpty() ? QVariant(QStringLiteral("  ") + line.tail)
                                                                          : QVariant();
    case IconRole:
        if (column == Answer && line.empty && !line.section) {
            return line.remark == PackageRemark::Severity::MustFix ? QStringLiteral("failed")
                                                                   : QStringLiteral("needsyou");
        }
        return column == Source ? QVariant(line.sourceIcon) : QVariant();
    case ToneRole:
        if (column == Question && !line.section) {
            return static_cast<int>(Tone::Idle);
        }
        return column == Answer && line.remark ? QVariant(static_cast<int>(toneOf(*line.remark))) : QVariant();
    case TintRole:
        return line.remark ? QVariant(static_cast<int>(toneOf(*line.remark))) : QVariant();
    case ButtonRole:
        return column == Edit && line.place != Place::None ? QVariant(QStringLiteral("draft")) : QVariant();
    default:
        return {};
    }
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Question:
        return tr("Question");
    case Answer:
        return tr("Answer that will be sent");
    case Source:
        return tr("Where it comes from");
    default:
        return {};
    }
}

Qt::ItemFlags PackageModel::flags(const QModelIndex& index) const {
    return isSection(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace postulant
