// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The main window: shows connections, pages and states it is given, and says what the person wants.
// It opens nothing and stores nothing but its own geometry, page and appearance.

#include <QMainWindow>
#include <QPointer>
#include <functional>
#include <optional>

#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profile.h"
#include "models/vault/vault.h"
#include "ui/parts/readingorder.h"
#include "ui/style/appearance.h"
#include "ui/style/tone.h"
#include "ui/windowsettings.h"

class QVBoxLayout;

namespace reeve {

class Client;
class ConnectionList;
class ConnectionPopup;
class MessageBar;
class Page;
class Session;
class TopBar;
class TroubleshootingPage;
class WindowMenus;
class WindowStatus;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr); // settings outlive the window
    ~MainWindow() override;

    // Pages in the order of the rail, all before the window is shown; the window takes them over.
    void addPage(const QString &name, Page *page);
    // The page that other pages' explanations and remedies lead to.
    void addTroubleshooting(TroubleshootingPage *page);
    void showPage(const QString &name);
    void restorePage(); // the one last seen, else the first
    std::optional<Profile> openProfile() const; // none: no session
    bool isAnswered() const { return m_answering.value_or(true); } // false: the session's last request failed

    void setConnections(const QList<Profile> &connections, const QUuid &current);
    void showFirstRun(); // also comes by itself when there is neither a connection nor a session
    void showOpening(const Profile &profile); // "Connecting to X…", with cancel
    void showOpeningFailed(const Diagnosis &diagnosis); // of the connection that was opening
    void setSession(Session *session); // handed to every page; null: closed
    void setVaultState(VaultState state);
    void chooseConnection(const QUuid &id); // asks first when something would be lost
    void showMessage(Tone tone, const QString &text); // above the pages, until dismissed

Q_SIGNALS:
    void connectionRequested(const QUuid &id); // pick, and "Try again"
    void newConnectionRequested();
    void manageConnectionsRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // confirmed
    void cancelOpeningRequested();
    void demoRequested();
    void refreshRequested();
    void exportRequested();
    void remedyRequested(reeve::Remedy remedy); // those the window and its troubleshooting page cannot do themselves
    void appearanceRequested(reeve::Appearance appearance); // already stored

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    enum class State { FirstRun, Closed, Opening, Failed, Open };

    void buildLayout();
    void restorePlace();
    void connectMenus();
    void connectSwitcher();
    void setState(State state);
    void showCover();
    void coverAction(int index);
    void updateChrome();
    void watchAnswers(const Client &client);
    void turnLock();
    void askToUnlock();
    void showConnectionState(Tone tone, const QString &iconName, const QString &words);
    std::optional<Profile> shownProfile() const;
    void explain(const Diagnosis &diagnosis);
    void act(Remedy remedy);
    void currentPageChanged(int index);
    QString unsavedWork() const;
    // Does it at once when nothing would be lost, else after a question inside the window.
    void guarded(const QString &verb, std::function<void()> act);

    WindowSettings m_settings;
    QString m_lastPage; // of the run before
    State m_state = State::Closed;
    QPointer<Session> m_session{};
    std::optional<Profile> m_opening{};
    std::optional<Diagnosis> m_failure{};
    QUuid m_current{};
    QStringList m_pageTexts{};
    std::function<void()> m_pending{};
    bool m_mayClose = false;
    std::optional<bool> m_answering{}; // the last request was answered, if with a refusal; none: none has ended yet
    ConnectionList *m_connections;
    WindowMenus *m_menus;
    TopBar *m_top;
    MessageBar *m_message;
    Workspace *m_workspace;
    WindowStatus *m_status;
    ConnectionPopup *m_popup;
    TroubleshootingPage *m_troubleshooting = nullptr;
};

}
