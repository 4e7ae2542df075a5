#include "programs/postulant/TroubleWindow.h"

#include "store/Backup.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Words.h"

#include <QVBoxLayout>

namespace postulant {

TroubleWindow::TroubleWindow(const Error& error, const QString& dataDir, QWidget* parent)
    : QWidget(parent)
    , m_notice(new Notice(Tone::Bad, this)) {
    setWindowTitle(tr("Postulant"));
    resize(640, 360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    column->setSpacing(space::wide);
    column->addWidget(new Label(tr("Your data cannot be opened"), TextStyle::Page));
    const words::ErrorText text = words::error(error.kind);
    m_notice->setTitle(text.happened);
    m_notice->setText(text.next);
    m_notice->setSent(Sent::No);
    m_notice->setButtons({{QStringLiteral("again"), tr("Try again"), QStringLiteral("retry"), {}},
                          {QStringLiteral("quit"), tr("Quit"), {}, {}}});
    column->addWidget(m_notice);
    //: %1 is a folder
    auto* folder = new Label(tr("Folder: %1").arg(dataDir), TextStyle::Small, Label::Ink::Secondary);
    folder->setWordWrap(true);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(folder);
    if (error.kind == ErrorKind::DatabaseDamaged) {
        const QString copy = backup::newest(dataDir);
        //: %1 is a command for the terminal
        const QString back = copy.isEmpty()
                                 ? tr("There is no backup beside it.")
                                 : tr("The newest backup comes back with: %1")
                                       .arg(QStringLiteral("postulantctl --data-dir %1 restore %2").arg(dataDir, copy));
        auto* way = new Label(back);
        way->setObjectName(QStringLiteral("backup"));
        way->setWordWrap(true);
        way->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(way);
    }
    if (!error.detail.isEmpty()) {
        auto* detail = new Label(error.detail, TextStyle::Mono, Label::Ink::Secondary);
        detail->setWordWrap(true);
        detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(detail);
    }
    column->addStretch();
    connect(m_notice, &Notice::triggered, this,
            [this](const QString& id) { id == QLatin1String("again") ? Q_EMIT againWanted() : Q_EMIT quitWanted(); });
}

} // namespace postulant
