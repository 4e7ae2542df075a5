#include "ui/pages/review/PackageModel.h"

#include "ui/pages/parts/AnswerKinds.h"
#include "ui/pages/parts/FileSize.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>

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

} // namespace

QString questionLabel(const QString& keyOrQuestion) {
    const ProfileField* field = profileField(keyOrQuestion);
    return field == nullptr ? keyOrQuestion : QCoreApplication::translate("ProfileField", field->label);
}

PackageModel::PackageModel(QObject* parent)
    : QAbstractTableModel(parent) {}

PackageModel::Line PackageModel::lineOf(const PackageItem& item) {
    Line line;
    line.key = item.key.isEmpty() ? item.question : item.key;
    line.question = questionLabel(line.key);
    line.answer = item.answer;
    line.empty = item.answer.trimmed().isEmpty();
    line.sensitive = isSensitive(item.sensitivity);
    line.place = item.key.isEmpty() ? Place::Answers : Place::Profile;
    if (line.empty) {
        //: Where an answer comes from, when there is none: a legal, salary or demographic question
        line.source = line.sensitive ? tr("Never guessed") : tr("Not filled in");
        line.sourceIcon = line.sensitive ? QStringLiteral("lock") : QStringLiteral("info");
    } else if (item.source == QLatin1String("this application")) {
        line.source = tr("Written by you for this job");
        line.sourceIcon = QStringLiteral("draft");
    } else if (line.place == Place::Profile) {
        const QString self = item.source.section(QStringLiteral(": "), 1);
        //: Where an answer comes from. %1 is the label that the seeker gave a profile
        line.source = self.isEmpty() ? tr("Profile") : tr("Profile “%1”").arg(self);
        line.sourceIcon = QStringLiteral("profile");
    } else {
        line.source = tr("Answers");
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
    QVector<Line> out{line};
    if (!built.package.coverLetter.isEmpty()) {
        Line letter;
        letter.key = letterKey();
        letter.question = tr("Cover letter");
        letter.answer = built.package.coverLetter.simplified();
        letter.source = tr("Written by you for this job");
        letter.sourceIcon = QStringLiteral("draft");
        out << letter;
    }
    return out;
}

void PackageModel::setPackage(const BuiltPackage& built) {
    beginResetModel();
    m_lines.clear();
    QVector<Line> details;
    QVector<Line> questions;
    QVector<Line> legal;
    for (const PackageItem& item : built.package.items) {
        const Line line = lineOf(item);
        (line.sensitive ? legal : item.key.isEmpty() ? questions : details) << line;
    }
    addGroup(tr("Your details"), {}, details);
    addGroup(tr("Files"), {}, files(built));
    addGroup(tr("Answers to questions"), tr("Sent if the form asks"), questions);
    addGroup(tr("Legal and personal"), tr("Only what you filled in yourself"), legal);
    mark(built.remarks);
    endResetModel();
}

void PackageModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void PackageModel::addGroup(const QString& title, const QString& tail, const QVector<Line>& lines) {
    if (lines.isEmpty()) {
        return;
    }
    Line head;
    head.section = true;
    head.question = title;
    head.tail = tail;
    m_lines << head;
    m_lines += lines;
}

void PackageModel::mark(const QVector<PackageRemark>& remarks) {
    for (const PackageRemark& remark : remarks) {
        const QString key = remark.kind == PackageRemark::Kind::MissingResume ? resumeKey() : remark.key;
        const int row = rowOf(key);
        if (row >= 0 && m_lines.at(row).remark != PackageRemark::Severity::MustFix) {
            m_lines[row].remark = remark.severity;
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
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!m_lines.at(row).section && m_lines.at(row).key == key) {
            return row;
        }
    }
    return -1;
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
        return textOf(line, column);
    case Qt::ToolTipRole:
        return column == Answer && !line.empty ? QVariant(line.answer) : QVariant();
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
